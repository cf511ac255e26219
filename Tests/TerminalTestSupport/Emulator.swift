import CVTerm

/// The screen of libvterm: bytes in, cells out.
final class Emulator {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let callbacks = UnsafeMutablePointer<VTermScreenCallbacks>.allocate(capacity: 1)
  private let shared = UnsafeMutablePointer<cvterm_properties>.allocate(capacity: 1)

  init?(columns: Int, rows: Int) {
    guard let terminal = vterm_new(Int32(rows), Int32(columns)), let screen = vterm_obtain_screen(terminal)
    else { return nil }
    self.terminal = terminal
    self.screen = screen
    vterm_set_utf8(terminal, 1)
    cvterm_observe(screen, callbacks, shared)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
    shared.deallocate()
  }

  var properties: cvterm_properties { shared.pointee }

  var size: (columns: Int, rows: Int) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    vterm_get_size(terminal, &rows, &columns)
    return (Int(columns), Int(rows))
  }

  var cursor: (column: Int, row: Int) {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return (Int(position.col), Int(position.row))
  }

  func feed(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { raw in
      _ = vterm_input_write(terminal, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
    }
  }

  /// What the terminal answers to queries.
  func takeReplies() -> [UInt8] {
    var replies = [CChar](repeating: 0, count: 4096)
    let count = vterm_output_read(terminal, &replies, replies.count)
    return replies[..<count].map { UInt8(bitPattern: $0) }
  }

  func resize(columns: Int, rows: Int) { vterm_set_size(terminal, Int32(rows), Int32(columns)) }

  func cell(column: Int, row: Int) -> ScreenCell {
    ScreenCell(cvterm_cell_at(screen, Int32(row), Int32(column)))
  }

  func line(_ row: Int) -> String {
    var text = ""
    var column = 0
    while column < size.columns {
      let cell = cell(column: column, row: row)
      text.append(cell.character)
      column += max(1, cell.width)
    }
    while text.last == " " { text.removeLast() }
    return text
  }
}
