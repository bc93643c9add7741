/** Beginnings of a policy from what people have today. */
package io.tenure.policy.cli.imports;
