/// A code to type into a browser on another device.
package struct SignInCode: Hashable, Sendable {
  /// What to type.
  package let code: String
  /// Where.
  package let address: String
  /// How long it is good, in seconds.
  package let secondsLeft: Int
  /// Whether it takes the place of one that has ended.
  package let isNew: Bool

  /// Describes a code.
  package init(code: String, address: String, secondsLeft: Int, isNew: Bool = false) {
    self.code = code
    self.address = address
    self.secondsLeft = secondsLeft
    self.isNew = isNew
  }
}
