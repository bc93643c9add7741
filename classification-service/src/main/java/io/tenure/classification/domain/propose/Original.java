package io.tenure.classification.domain.propose;

import io.tenure.connector.schema.Column;

/** A column of a person's own row whose values tell people apart, so that copies can be found. */
public record Original(TableView table, Column column, String category) {}
