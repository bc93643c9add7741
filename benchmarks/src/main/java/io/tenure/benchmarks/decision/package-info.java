/** Pure decisions and plans under JMH, with policies and records drawn from a seed. */
package io.tenure.benchmarks.decision;
