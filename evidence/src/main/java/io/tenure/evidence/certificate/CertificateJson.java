package io.tenure.evidence.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.tenure.evidence.json.CanonicalJson;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Certificates as JSON: instants as RFC 3339 text, absent instead of null, unknown members refused.
 */
public final class CertificateJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(instants())
          .build();

  private CertificateJson() {}

  /** Tree of a certificate. */
  public static JsonNode tree(Certificate certificate) {
    return MAPPER.valueToTree(certificate);
  }

  /** The bytes that are signed. */
  public static byte[] bytes(Certificate certificate) {
    return CanonicalJson.bytes(tree(certificate));
  }

  /**
   * A certificate from its tree.
   *
   * @throws IllegalArgumentException where it has another form
   */
  public static Certificate read(JsonNode tree) {
    try {
      return MAPPER.treeToValue(tree, Certificate.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a certificate of a known form", e);
    }
  }

  private static SimpleModule instants() {
    return new SimpleModule()
        .addSerializer(Instant.class, new Writer())
        .addDeserializer(Instant.class, new Reader());
  }

  private static final class Writer extends StdScalarSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toString());
    }
  }

  private static final class Reader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      try {
        return Instant.parse(in.getText());
      } catch (DateTimeException e) {
        return (Instant) context.handleWeirdStringValue(Instant.class, in.getText(), "no instant");
      }
    }
  }
}
