import Glibc

/// The variables of the process.
package enum Environment {
  /// The value of a variable, nil when it is not set.
  package static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The value of a variable that says something: nil when it is not set, or set to nothing.
  package static func filled(_ name: String) -> String? { self[name].flatMap { $0.isEmpty ? nil : $0 } }
}
