/** The cases written beside a policy, and how they are run. */
package io.tenure.policy.cli.cases;
