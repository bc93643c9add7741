package io.tenure.connector;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Refuses addresses at which no CRM ever is: link-local ones (a cloud's metadata service),
 * multicast and the unspecified address. Private addresses are allowed: a CRM usually has one.
 * Which hosts an installation may reach at all is the network policy's matter.
 */
final class HostGuard {

  private HostGuard() {}

  /** Whether what is sent there never leaves this machine. */
  static boolean isThisMachine(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  static void check(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (address.isLinkLocalAddress()
            || address.isMulticastAddress()
            || address.isAnyLocalAddress()) {
          throw new ConnectorException(
              ConnectorCode.ADDRESS_FORBIDDEN,
              "The host leads to an address that is reserved and can be no system.");
        }
      }
    } catch (UnknownHostException e) {
      // Told as unreachable by the attempt to connect; a name that appears later may be used then.
      return;
    }
  }
}
