extension AppState {
  /// Shows who starts the program for the first time around: on the home screen with the tour, on a connector with a
  /// line that names it.
  mutating func welcome() {
    guard options.welcomes else { return }
    isFirstStart = true
    if options.path == nil, workspace == nil, layers.isEmpty { layers.append(TourLayer()) }
  }
}
