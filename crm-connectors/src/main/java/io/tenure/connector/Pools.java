package io.tenure.connector;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.tenure.connector.jdbc.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/** Builds the connection pool (Agroal: small, Apache-2.0, the pool that Quarkus uses). */
final class Pools {

  private Pools() {}

  static AgroalDataSource create(
      SystemAddress address, Credential credential, Purpose purpose, SessionLimits limits) {
    DriverSettings settings = DriverSettings.of(address, limits);
    AgroalDataSourceConfigurationSupplier configuration =
        new AgroalDataSourceConfigurationSupplier()
            .metricsEnabled(false)
            .connectionPoolConfiguration(
                pool ->
                    pool.initialSize(0)
                        .minSize(0)
                        .maxSize(limits.maxConnections())
                        .validateOnBorrow(true)
                        .connectionValidator(ConnectionValidator.defaultValidatorWithTimeout(5))
                        .acquisitionTimeout(limits.connect().multipliedBy(3))
                        .connectionFactoryConfiguration(
                            factory -> {
                              factory
                                  .connectionProviderClassName(settings.driver())
                                  .jdbcUrl(settings.url())
                                  .principal(new NamePrincipal(credential.user()))
                                  .credential(new SimplePassword(credential.password()))
                                  .loginTimeout(limits.connect())
                                  .autoCommit(true)
                                  .initialSql(
                                      Dialect.of(address.kind()).sessionSettings(purpose, limits));
                              settings.properties().forEach(factory::jdbcProperty);
                              return factory;
                            }));
    try {
      return AgroalDataSource.from(configuration);
    } catch (SQLException e) {
      throw SqlErrors.translate(e, address.kind());
    }
  }

  static void giveBack(Connection connection) {
    if (connection == null) {
      return;
    }
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      // The connection is broken; the pool drops it, and the server rolls back what was open.
      return;
    }
  }
}
