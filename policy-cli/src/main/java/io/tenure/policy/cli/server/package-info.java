/** The running policy-service, over HTTP. */
package io.tenure.policy.cli.server;
