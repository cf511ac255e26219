import Runner

extension InputField {
  /// Whether what is typed is a secret of whoever types it (`format: password`).
  var isPassword: Bool { format?.lowercased() == "password" }
}
