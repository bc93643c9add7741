package io.tenure.kit.operation;

import java.util.UUID;

/** Inside one replica: there is work, no need to wait for the next tick. */
record OperationSubmitted(UUID id) {}
