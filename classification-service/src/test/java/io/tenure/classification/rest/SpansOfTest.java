package io.tenure.classification.rest;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every span as text, where tracing is on. */
@ApplicationScoped
class SpansOfTest implements SpanExporter {

  private final List<String> spans = new CopyOnWriteArrayList<>();

  List<String> all() {
    return spans;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> exported) {
    exported.forEach(
        s ->
            spans.add(s.getName() + " " + s.getAttributes() + " " + s.getEvents() + s.getStatus()));
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
