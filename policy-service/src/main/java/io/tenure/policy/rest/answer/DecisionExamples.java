package io.tenure.policy.rest.answer;

/** Examples in the OpenAPI document. */
final class DecisionExamples {

  /** Lines as they are asked: one good, one cut short. */
  static final String LINES_ASKED =
      """
      {"id":"42","profile":{"system":"crm","dataset":"invoice","datasetKind":"INVOICE","subjectJurisdiction":"DE","controllerJurisdiction":"DE","fields":[{"name":"total","category":"user.financial"}],"triggers":["record_created"]},"facts":{"triggers":{"record_created":"2024-05-17T10:00:00Z"}}}
      {"id":"43"
      """;

  /** A line answered, shortened. */
  static final String LINE_ANSWERED =
      """
      {"line":1,"id":"42","decisions":[]}
      """;

  /** A line refused. */
  static final String LINE_REFUSED =
      """
      {"line":2,"problem":{"type":"urn:tenure:problem:request.malformed","title":"The request cannot be read","status":400,"detail":"The line is not well-formed JSON (column 11).","code":"request.malformed"}}
      """;

  /** The last line. */
  static final String LINE_END =
      """
      {"end":{"records":2,"decided":1,"refused":1,"policyVersionId":"7c9a5f2e-3a52-4a53-9a5d-0f0f6f1f2a11","policyDigest":"sha256:5f0c","asOf":"2026-11-23T10:00:00Z","language":"en"}}
      """;

  /** A person's request for access in Bavaria, extended in time. */
  static final String DEADLINES =
      """
      {"regime":"EU_GDPR","receivedAt":"2026-12-06T11:00:00Z","events":[{"type":"EXTENDED","at":"2026-12-20T10:00:00Z","until":"2027-02-01"}],"zone":"Europe/Berlin","calendar":"DE-BY"}
      """;

  /** A stored draft on one invoice. */
  static final String TRIED =
      """
      {"asOf":"2026-11-23T10:00:00Z","language":"en","decisions":false,"draft":{"policyId":"0b1f6f0e-2c35-4b0e-9a3a-6d1f0c7f2a10","version":3},"records":[{"id":"42","profile":{"system":"crm","dataset":"invoice","datasetKind":"INVOICE","subjectJurisdiction":"DE","controllerJurisdiction":"DE","fields":[{"name":"total","category":"user.financial"}],"triggers":["record_created"]},"facts":{"triggers":{"record_created":"2024-05-17T10:00:00Z"}},"erasureRequest":false}]}
      """;

  private DecisionExamples() {}
}
