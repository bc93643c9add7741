/**
 * The demo CRM: schema, roles and a deterministic generator of any size.
 *
 * <p>Everything is invented: e-mail addresses lie below {@code .example}, telephone numbers in the
 * ranges that regulators keep free for fiction where a country has one.
 */
package io.tenure.quickstart.crm;
