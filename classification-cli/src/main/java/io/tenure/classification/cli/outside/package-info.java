/** Programs and services outside of this process that figures are compared with. */
package io.tenure.classification.cli.outside;
