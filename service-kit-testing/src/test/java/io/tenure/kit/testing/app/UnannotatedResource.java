package io.tenure.kit.testing.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says nothing about roles, so nobody may call it. */
@Path("/unannotated")
public class UnannotatedResource {

  @GET
  public String get() {
    return "never";
  }
}
