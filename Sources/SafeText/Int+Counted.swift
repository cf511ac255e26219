extension Int {
  /// The number with its noun: `1 error`, `3 errors`; with the plural where that is another word.
  package func counted(_ noun: String, _ plural: String? = nil) -> String {
    "\(self) " + (self == 1 ? noun : plural ?? noun + "s")
  }
}
