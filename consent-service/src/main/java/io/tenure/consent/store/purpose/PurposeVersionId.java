package io.tenure.consent.store.purpose;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Key of one version of a purpose. */
@Embeddable
public record PurposeVersionId(@Column(name = "key") String purpose, int version) {}
