import CCurl
import Glibc

extension Transfer {
  /// Points libcurl's callbacks at this exchange, which outlives them: it is held until the handle is removed.
  func setCallbacks() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    cc_set_data_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      Transfer.from(context)?.receive(bytes, size * count) ?? 0
    }
    cc_set_pointer(handle, CURLOPT_WRITEDATA, context)
    cc_set_data_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      Transfer.from(context)?.receiveHead(bytes, size * count) ?? 0
    }
    cc_set_pointer(handle, CURLOPT_HEADERDATA, context)
    cc_set_debug_callback(handle) { _, type, bytes, count, context in
      if type == CURLINFO_HEADER_OUT { Transfer.from(context)?.noteSent(bytes, count) }
      return 0
    }
    cc_set_pointer(handle, CURLOPT_DEBUGDATA, context)
    cc_set_long(handle, CURLOPT_VERBOSE, 1)
    if job.progress != nil {
      cc_set_progress_callback(handle) { context, expected, received, toSend, sent in
        Transfer.from(context)?.noteProgress(Int(expected), Int(received), Int(toSend), Int(sent))
        return 0
      }
      cc_set_pointer(handle, CURLOPT_XFERINFODATA, context)
      cc_set_long(handle, CURLOPT_NOPROGRESS, 0)
    }
    guard !job.options.allowsPrivate else { return }
    cc_set_connected_callback(handle) { context, peer, _, _, _ in
      guard let transfer = Transfer.from(context), let peer else { return cc_refuse }
      return transfer.allows(String(cString: peer)) ? cc_accept : cc_refuse
    }
    cc_set_pointer(handle, CURLOPT_PREREQDATA, context)
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Keeps bytes up to the limit; an answer beyond it ends the exchange.
  private func receive(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let room = job.options.largestBody - body.count
    let kept = min(count, room)
    body.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: kept))
    if kept < count { isTruncated = true }
    return kept
  }

  private func receiveHead(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let line = Array(UnsafeRawBufferPointer(start: bytes, count: count))
    if line.starts(with: Array("HTTP/".utf8)) {
      head = []
      headBytes = 0
    }
    headBytes += count
    guard headBytes <= Transfer.largestHead, head.count <= Transfer.mostHeaders else {
      headIsTooLarge = true
      return 0
    }
    head.append(line)
    return count
  }

  private func noteSent(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) {
    guard sentHead.count < Transfer.largestHead else { return }
    sentHead.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
  }

  private func noteProgress(_ expected: Int, _ received: Int, _ toSend: Int, _ sent: Int) {
    let phase: TransferProgress.Phase =
      received > 0 || !head.isEmpty
      ? .receiving : sentHead.isEmpty ? .connecting : sent < toSend ? .sending : .waiting
    report(TransferProgress(phase: phase, sent: sent, received: received, expected: expected))
  }

  private func allows(_ address: String) -> Bool {
    guard AddressRange.isPrivate(address) else { return true }
    refusedAddress = address
    return false
  }
}
