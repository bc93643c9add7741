package io.tenure.kit.http;

import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Strong entity tags: what a client saw, so that nobody overwrites what nobody looked at (RFC 9110,
 * sections 8.8 and 13).
 */
public final class EntityTags {

  private EntityTags() {}

  /** Tag of a row with an optimistic version. */
  public static EntityTag ofVersion(long version) {
    return new EntityTag("v" + version);
  }

  /** Tag of content known by its digest; any text of visible ASCII characters without quotes. */
  public static EntityTag ofDigest(String digest) {
    return new EntityTag(digest);
  }

  /**
   * Demands that the client saw the present state.
   *
   * @param ifMatch the header {@code If-Match} as it came: a list of tags, or {@code *}
   * @throws TenureException {@code precondition.required} (428) without the header, {@code
   *     precondition.failed} (412) when no tag fits
   */
  public static void requireMatch(String ifMatch, EntityTag current) {
    if (tags(ifMatch).stream().noneMatch(tag -> tag.equals("*") || tag.equals(quoted(current)))) {
      throw new TenureException(
          KitError.PRECONDITION_FAILED,
          "Read the resource again and send the ETag of that answer in If-Match.");
    }
  }

  /**
   * The version the client saw, for an {@code UPDATE ... WHERE version = ?}.
   *
   * @throws TenureException {@code precondition.required} (428) without the header, {@code
   *     precondition.failed} (412) when it holds no single tag of {@link #ofVersion}
   */
  public static long requireVersion(String ifMatch) {
    List<String> tags = tags(ifMatch);
    if (tags.size() == 1 && tags.getFirst().matches("\"v\\d{1,18}\"")) {
      String tag = tags.getFirst();
      return Long.parseLong(tag.substring(2, tag.length() - 1));
    }
    throw new TenureException(
        KitError.PRECONDITION_FAILED, "Send the ETag of the last answer, unchanged, in If-Match.");
  }

  /**
   * Whether the client already has this: {@code If-None-Match} names the tag (weak comparison) or
   * is {@code *}.
   */
  public static boolean notModified(String ifNoneMatch, EntityTag current) {
    return ifNoneMatch != null
        && split(ifNoneMatch).stream()
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .anyMatch(tag -> tag.equals("*") || tag.equals(quoted(current)));
  }

  /**
   * 304 without body when the client has it already, else 200 with the body; both carry the tag.
   */
  public static Response ok(String ifNoneMatch, EntityTag current, Supplier<?> body) {
    return notModified(ifNoneMatch, current)
        ? Response.notModified(current).build()
        : Response.ok(body.get()).tag(current).build();
  }

  /** 200 with a body and its tag. */
  public static <T> RestResponse<T> ok(T body, EntityTag tag) {
    return RestResponse.ResponseBuilder.ok(body).tag(tag).build();
  }

  /** 201 for what was made at this path, with its body and tag. */
  public static <T> RestResponse<T> created(String path, T body, EntityTag tag) {
    return RestResponse.ResponseBuilder.<T>created(URI.create(path)).entity(body).tag(tag).build();
  }

  private static List<String> tags(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new TenureException(
          KitError.PRECONDITION_REQUIRED, "Read the resource first and send its ETag in If-Match.");
    }
    return split(ifMatch);
  }

  private static List<String> split(String header) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  private static String quoted(EntityTag tag) {
    return '"' + tag.getValue() + '"';
  }
}
