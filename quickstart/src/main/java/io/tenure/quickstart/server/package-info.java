/** The real servers below the services: PostgreSQL, Keycloak, and how a child process is kept. */
package io.tenure.quickstart.server;
