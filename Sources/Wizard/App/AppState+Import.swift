import ConnectorModel

extension AppState {
  /// Asks for the file, the address or the text to import.
  mutating func choose(_ kind: ImportSourceKind) -> [Effect] {
    switch kind {
    case .file:
      layers.append(FileBrowserLayer(purpose: .importDefinition))
      return [.list(folder: ".")]
    case .address: layers.append(AddressLayer())
    case .text: layers.append(TextLayer.pasting())
    }
    return []
  }

  /// Reads a source; until it is there, letters go nowhere and Esc gives it up.
  mutating func convert(_ origin: ImportOrigin, _ variables: [String: String]) -> [Effect] {
    _ = removeConversion()
    let stopping = stopConversion()
    layers.append(ConversionLayer(origin, variables, at: now))
    return stopping + [
      .convert(lastConversion, origin, variables: variables),
      .wake(afterMilliseconds: ConversionLayer.patience),
    ]
  }

  /// Gives up the source that is being read; what was typed for it is there again.
  mutating func cancelConversion() -> [Effect] {
    if let typed = removeConversion() { layers.append(typed) }
    status = StatusMessage("stopped; nothing was imported")
    return stopConversion()
  }

  /// Takes away what waits for a source; gives what was typed for it.
  private mutating func removeConversion() -> TextLayer? {
    defer { layers.removeAll { $0 is ConversionLayer } }
    return layers.lazy.compactMap { ($0 as? ConversionLayer)?.typed }.first
  }

  /// Lets nothing come any more of a source that may still be read.
  mutating func stopConversion() -> [Effect] {
    lastConversion += 1
    return [.cancelConversion]
  }

  /// Gives a review that asked for it the source as it was at the last import.
  private mutating func takeAsBase(_ source: ConvertedSource) -> Bool {
    guard let browser = layers.last as? FileBrowserLayer, browser.purpose == .importBase,
      var review = layers.dropLast().last as? ImportReviewLayer, let connector = workspace?.connector
    else { return false }
    review.compare(with: source.result, in: connector)
    layers.removeLast(2)
    layers.append(review)
    return true
  }

  /// Shows what was made of a source; a failure stays where the source was asked for.
  mutating func review(
    _ origin: ImportOrigin, _ outcome: Result<ConvertedSource, OpenFailure>
  ) -> [Effect] {
    status = nil
    let typed = removeConversion()
    switch outcome {
    case .success(let source):
      if takeAsBase(source) { return [] }
      if layers.last is ImportReviewLayer { layers.removeLast() }
      let review = ImportReviewLayer(
        source, into: workspace?.isReadOnly == true ? nil : workspace?.connector)
      layers.append(review)
      status = review.remark.map { StatusMessage($0, .warning) }
    case .failure(let failure):
      if layers.last is FileBrowserLayer || layers.last is AddressLayer {
        let event = AppEvent.converted(lastConversion, origin, outcome)
        return withTop { top, context in
          top.receive(event, &context)
          return .handled
        }
      }
      if let typed { layers.append(typed) }
      layers.append(DialogLayer.failure(title: "Not imported", failure.message))
    }
    return []
  }
}
