/** HTTP front of consent-service: translates, calls one use case, chooses the status. */
package io.tenure.consent.rest;
