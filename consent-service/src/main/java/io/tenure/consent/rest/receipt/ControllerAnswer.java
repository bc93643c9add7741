package io.tenure.consent.rest.receipt;

import io.tenure.consent.domain.receipt.Controller;
import io.tenure.consent.usecase.receipt.ControllerStore.Stored;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A controller in one version.
 *
 * @param key as purposes name it
 * @param version counts from 1
 */
@Schema(name = "ControllerOfPurposes")
public record ControllerAnswer(
    String key, int version, ControllerBody description, Instant changedAt) {

  static ControllerAnswer of(Stored stored) {
    Controller c = stored.controller();
    return new ControllerAnswer(
        stored.key(),
        stored.version(),
        new ControllerBody(
            c.name(),
            c.identifier(),
            c.address(),
            c.email(),
            c.phone(),
            c.url(),
            c.jurisdiction(),
            c.authority(),
            c.storageLocations(),
            c.manageUrl(),
            c.rightsUrl(),
            c.retentionUrl()),
        stored.changedAt());
  }
}
