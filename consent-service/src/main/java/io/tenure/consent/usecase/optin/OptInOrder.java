package io.tenure.consent.usecase.optin;

import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.PurposeKey;
import java.util.List;

/** What a caller asks a person for, by double opt-in; see {@code OptIn}. */
public record OptInOrder(
    SubjectReference subject,
    Route route,
    List<PurposeKey> purposes,
    String shown,
    String source,
    String sourceId) {}
