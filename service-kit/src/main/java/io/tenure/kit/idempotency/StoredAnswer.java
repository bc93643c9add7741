package io.tenure.kit.idempotency;

import java.util.Map;

/** An answer as it went out. The body is null when there was none. */
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {}
