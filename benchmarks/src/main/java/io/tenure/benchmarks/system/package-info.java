/** The measured system: the four services, their server and generated CRMs. */
package io.tenure.benchmarks.system;
