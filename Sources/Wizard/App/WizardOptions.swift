/// How the wizard was started.
package struct WizardOptions: Hashable, Sendable {
  /// The connector to open, nil for the home screen.
  package var path: String?
  /// Whether nothing may be changed.
  package var readOnly: Bool
  /// Whether only ASCII characters are drawn.
  package var ascii: Bool
  /// Whether mouse reports are on from the start.
  package var mouse: Bool
  /// Whether the sample connector is tried out, whose calls go to a service of its own.
  package var isDemo: Bool
  /// Whether nothing moves by itself: seconds are counted on only when something happens.
  package var reducesMotion: Bool
  /// Whether who starts the program for the first time is shown around.
  package var welcomes: Bool
  /// Whether it is asked what becomes of the unsaved work of an earlier session; a script would answer by chance.
  package var asksAboutDrafts = true

  /// Describes a start.
  package init(
    path: String? = nil, readOnly: Bool = false, ascii: Bool = false, mouse: Bool = false,
    isDemo: Bool = false, reducesMotion: Bool = false, welcomes: Bool = false
  ) {
    self.path = path
    self.readOnly = readOnly
    self.ascii = ascii
    self.mouse = mouse
    self.isDemo = isDemo
    self.reducesMotion = reducesMotion
    self.welcomes = welcomes
  }
}
