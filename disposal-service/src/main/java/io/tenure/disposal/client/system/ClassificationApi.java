package io.tenure.disposal.client.system;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tenure.connector.SystemAddress;
import io.tenure.connector.map.DataMap;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** What disposal-service asks of classification-service. */
@RegisterRestClient(configKey = "classification")
@Path("/api/v1/systems")
interface ClassificationApi {

  @GET
  Systems systems(@QueryParam("limit") int limit, @QueryParam("cursor") String cursor);

  @GET
  @Path("/{id}")
  SystemAnswer system(@PathParam("id") UUID id);

  @GET
  @Path("/{id}/map")
  RestResponse<DataMap> map(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String etag);

  @GET
  @Path("/{id}/stops")
  StopsAnswer stops(@PathParam("id") UUID id);

  /** What open findings stop. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record StopsAnswer(List<String> system, List<Stopped> datasets) {}

  /** A stopped dataset. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Stopped(String dataset) {}

  /** A page of systems. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Systems(List<SystemAnswer> items, String next) {}

  /** A system as registered. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record SystemAnswer(
      UUID id,
      String key,
      String name,
      SystemAddress.Kind kind,
      String host,
      int port,
      String database,
      SystemAddress.Tls tls,
      List<String> schemas,
      Credentials credentials,
      String ca,
      String erasing) {}

  /** Secret references. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Credentials(String read, String erase, String verify) {}
}
