import CCurl
import Glibc

extension Transfer {
  /// Microseconds between two reports of progress in one phase.
  private static let progressInterval = 50_000

  /// Points libcurl's callbacks at this exchange, which outlives them: it is held until the handle is removed.
  func setCallbacks(_ options: inout EasyOptions) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    cc_set_data_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      Transfer.from(context)?.receive(bytes, size * count) ?? 0
    }
    options.set(CURLOPT_WRITEDATA, pointer: context)
    cc_set_data_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
      return Transfer.from(context)?.head.add(line) == true ? size * count : 0
    }
    options.set(CURLOPT_HEADERDATA, pointer: context)
    cc_set_debug_callback(handle) { _, type, bytes, count, context in
      switch type {
      case CURLINFO_HEADER_OUT: Transfer.from(context)?.noteSent(bytes, count)
      case CURLINFO_SSL_DATA_OUT: Transfer.from(context)?.hasBegunTLS = true
      default: break
      }
      return 0
    }
    options.set(CURLOPT_DEBUGDATA, pointer: context)
    options.set(CURLOPT_VERBOSE, true)
    setConnectionCallbacks(&options, context)
    guard job.progress != nil else { return }
    cc_set_progress_callback(handle) { context, expected, received, toSend, sent in
      Transfer.from(context)?.noteProgress(Int(expected), Int(received), Int(toSend), Int(sent))
      return 0
    }
    options.set(CURLOPT_XFERINFODATA, pointer: context)
    options.set(CURLOPT_NOPROGRESS, false)
  }

  /// Looks at the address before a connection is made, and again before a kept one is used.
  private func setConnectionCallbacks(_ options: inout EasyOptions, _ context: UnsafeMutableRawPointer) {
    cc_set_socket_callback(handle) { context, _, address in
      guard let transfer = Transfer.from(context), let address, transfer.allows(address) else {
        return CURL_SOCKET_BAD
      }
      return cc_open_socket(address)
    }
    options.set(CURLOPT_OPENSOCKETDATA, pointer: context)
    guard filtersAddresses else { return }
    cc_set_connected_callback(handle) { context, peer, _, _, _ in
      guard let transfer = Transfer.from(context), let peer else { return cc_refuse }
      return transfer.allows(String(cString: peer)) ? cc_accept : cc_refuse
    }
    options.set(CURLOPT_PREREQDATA, pointer: context)
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Keeps bytes up to the limit; an answer beyond it ends the exchange.
  private func receive(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let kept = min(count, max(0, job.options.largestBody - body.count))
    body.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: kept))
    if kept < count { isTruncated = true }
    return kept
  }

  /// Keeps the head of the last request; what went before it was to a proxy.
  private func noteSent(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) {
    if sentHead.suffix(4).elementsEqual("\r\n\r\n".utf8) { sentHead = [] }
    sentHead.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
  }

  private func noteProgress(_ expected: Int, _ received: Int, _ toSend: Int, _ sent: Int) {
    let progress = TransferProgress(
      phase: phase, sent: sent, toSend: toSend, received: received, expected: expected,
      elapsed: size(CURLINFO_TOTAL_TIME_T))
    if let last = lastProgress, last.phase == progress.phase,
      progress.elapsed - last.elapsed < Transfer.progressInterval
    {
      return
    }
    lastProgress = progress
    job.progress?(progress)
  }

  /// Whether addresses are looked at; the address of a proxy is the caller's own choice.
  private var filtersAddresses: Bool { !job.options.allowsPrivate && proxy == nil }

  private func allows(_ address: UnsafePointer<curl_sockaddr>) -> Bool {
    guard filtersAddresses else { return true }
    let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
      let isText = cc_address_text(address, buffer.baseAddress, socklen_t(buffer.count)) != 0
      return isText ? buffer.baseAddress.map { String(cString: $0) } : nil
    }
    return allows(text ?? "an unknown address")
  }

  private func allows(_ address: String) -> Bool {
    guard AddressRange.isPrivate(address) else { return true }
    refusedAddress = address
    return false
  }
}
