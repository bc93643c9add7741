/** What {@code ./tenure} calls. */
package io.tenure.quickstart.cli;
