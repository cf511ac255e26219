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

  /// Reads a source; until it is there, nothing but Esc is for it.
  mutating func convert(_ origin: ImportOrigin, _ variables: [String: String]) -> [Effect] {
    lastConversion += 1
    layers.append(ConversionLayer(origin, at: now))
    return [
      .convert(lastConversion, origin, variables: variables),
      .wake(afterMilliseconds: ConversionLayer.patience),
    ]
  }

  /// Gives up the source that is being read: what comes of it is no longer wanted.
  mutating func cancelConversion() -> [Effect] {
    layers.removeAll { $0 is ConversionLayer }
    lastConversion += 1
    status = StatusMessage("stopped; nothing was imported")
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
    layers.removeAll { $0 is ConversionLayer }
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
      layers.append(DialogLayer.failure(title: "Not imported", failure.message))
    }
    return []
  }
}
