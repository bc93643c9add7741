/** Reads a folder of labelled data: CSV as RFC 4180 writes it, in UTF-8, with a header. */
package io.tenure.classification.cli.read;
