/// The values of `x-ms-visibility` as a choice.
enum VisibilityOptions {
  static let all = [
    FieldOption("", "none"), FieldOption("important"), FieldOption("advanced"), FieldOption("internal"),
  ]

  static let help = "important: always shown; advanced: behind a menu; internal: hidden"
}
