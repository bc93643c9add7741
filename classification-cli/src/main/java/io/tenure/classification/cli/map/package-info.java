/**
 * Maps as code: {@code ./tenure map}. A folder of fideslang datasets is checked, compared with a
 * running classification-service, brought there and taken from there, and held against a policy.
 */
package io.tenure.classification.cli.map;
