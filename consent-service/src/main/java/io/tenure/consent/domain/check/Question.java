package io.tenure.consent.domain.check;

import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectPurpose;

/** May this person's data be used for this purpose, on this route? */
public record Question(SubjectPurpose pair, Route route) {}
