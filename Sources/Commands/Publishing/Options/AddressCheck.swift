import ArgumentParser
import Publishing
import Transport

/// The check of addresses that tokens are sent to.
enum AddressCheck {
  /// Refuses what is no address, and one without encryption on another machine, since tokens go there.
  static func check(_ address: String, _ name: String) throws {
    guard let parts = URLParts(address), ["http", "https"].contains(parts.scheme), parts.query == nil else {
      throw ValidationError("\(name) needs an address such as https://api.powerapps.com.")
    }
    guard parts.scheme == "https" || parts.isLoopback else {
      throw ValidationError("\(name) needs an https address, since a token is sent there.")
    }
  }
}
