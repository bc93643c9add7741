/** The whole system on one machine: which processes there are, what each is told, and their end. */
package io.tenure.quickstart.stack;
