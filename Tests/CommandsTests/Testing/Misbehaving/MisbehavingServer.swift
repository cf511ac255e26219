import JSONText
import TestSupport

/// A server that misbehaves on purpose, one way for each path; it needs Python.
final class MisbehavingServer: Sendable {
  /// The ways, which are the paths.
  static let ways = [
    "reset", "half", "bomb", "endless", "drip", "short", "long", "escapes", "crlf", "elsewhere", "echo",
    "nothing",
    "garbage", "deep", "headers", "duplicate", "binary", "folded", "status", "loop",
  ]

  /// The port it listens on.
  let port: Int
  private let process: PythonProcess

  /// Starts it; nil where it cannot be.
  init?(_ folder: TemporaryFolder) {
    let script = folder.write("server.py", MisbehavingServer.script)
    guard let process = PythonProcess([script, folder.path + "/port"]) else { return nil }
    self.process = process
    // The file appears by a rename once it listens.
    guard let port = process.wait(for: { Int(folder.text("port")) }) else { return nil }
    self.port = port
  }

  /// A connector with an operation for each way.
  var definition: String {
    let paths = MisbehavingServer.ways.map { way in
      """
      "/\(way)": {"get": {"operationId": "\(way)", "responses": {"200": {"description": "OK", "schema":
      {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}}}}}}
      """
    }
    return """
      {"swagger": "2.0", "info": {"title": "Misbehaving", "version": "1"}, "host": "127.0.0.1:\(port)",
      "schemes": ["http"], "securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "X-Secret-Way"},
      "sig": {"type": "apiKey", "in": "query", "name": "sig"}},
      "paths": {\(paths.joined(separator: ", "))}}
      """
  }

  private static let script = #"""
    import base64, gzip, json, os, socket, struct, sys, threading, time, urllib.parse

    def head(extra="", status="200 OK", kind="application/json"):
        return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nConnection: close\r\n{extra}\r\n".encode()

    def sized(body, extra="", **rest):
        return head(f"Content-Length: {len(body)}\r\n{extra}", **rest) + body

    def answer(link, port):
        data = b""
        while b"\r\n\r\n" not in data:
            more = link.recv(65536)
            if not more:
                return
            data += more
        target = data.split(b" ")[1].decode()
        way = target.split("?")[0].strip("/")
        keys = [line.split(b": ", 1)[1] for line in data.split(b"\r\n") if line.lower().startswith(b"x-secret-way")]
        key = keys[0] if keys else b""
        query = urllib.parse.parse_qs(target.partition("?")[2])
        sig = query.get("sig", [""])[0].encode()
        if way == "reset":
            link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        elif way == "half":
            link.sendall(head("Content-Length: 100\r\n") + b'{"a": ')
        elif way == "bomb":
            packed = gzip.compress(b" " * (64 << 20))
            link.sendall(head(f"Content-Encoding: gzip\r\nContent-Length: {len(packed)}\r\n") + packed)
        elif way == "endless":
            link.sendall(head("Transfer-Encoding: chunked\r\n"))
            for _ in range(100000):
                link.sendall(b"1000\r\n" + b"x" * 4096 + b"\r\n")
        elif way == "drip":
            link.sendall(head("Content-Length: 100000\r\n"))
            for _ in range(600):
                link.sendall(b" ")
                time.sleep(0.1)
        elif way == "short":
            link.sendall(head("Content-Length: 3\r\n") + b'{"a": 1}')
        elif way == "long":
            link.sendall(head("Content-Length: 99999999999999999999\r\n") + b'{"a": 1}')
        elif way == "escapes":
            body = b'{"a": "\x1b]0;owned\x07\x1b[2J\xc2\x9b31m", "\x1b[31mb": 1}'
            link.sendall(sized(body, "X-Title: \x1b]0;owned\x07\r\n", status="200 \x1b[31mOK"))
        elif way == "crlf":
            link.sendall(sized(b'{"a": 1}', "X-A: one\rX-B: two\r\n"))
        elif way == "elsewhere":
            link.sendall(sized(b"", f"Location: http://localhost:{port}/echo?sig={sig.decode()}\r\n", status="302 Found"))
        elif way == "echo":
            every = [key, sig, base64.b64encode(key), base64.urlsafe_b64encode(b"x" + key), base64.b64encode(b"xy" + key),
                     urllib.parse.quote(key.decode()).encode(), json.dumps(key.decode()).encode(), key.hex().encode()]
            names = [part.decode("latin-1") for part in every]
            body = json.dumps({"a": names, **{name: 1 for name in names}, "text": " ".join(names)}).encode()
            shown = key.decode("latin-1")
            link.sendall(sized(body, f"X-Echo: {shown}\r\nX-{shown.split('-')[0]}: 1\r\n", status=f"200 {shown}"))
        elif way == "nothing":
            pass
        elif way == "garbage":
            link.sendall(b"\x00\xff\x1b[2J no protocol at all\r\n\r\n")
        elif way == "deep":
            link.sendall(sized(b"[" * 100000 + b"]" * 100000))
        elif way == "headers":
            link.sendall(head("".join(f"X-{n}: {'y' * 4000}\r\n" for n in range(1000))))
        elif way == "duplicate":
            link.sendall(head("Content-Length: 8\r\nContent-Length: 9\r\n") + b'{"a": 1}')
        elif way == "binary":
            link.sendall(sized(bytes(range(256)) * 16))
        elif way == "folded":
            link.sendall(sized(b'{"a": 1}', "X-A: one\r\n two\r\n"))
        elif way == "status":
            link.sendall(sized(b'{"a": 1}', status="999 What"))
        elif way == "loop":
            link.sendall(sized(b"", "Location: /loop\r\n", status="307 Again"))

    def serve(link, port):
        with link:
            try:
                answer(link, port)
            except OSError:
                pass

    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    with open(sys.argv[1] + ".new", "w") as file:
        file.write(str(port))
    os.rename(sys.argv[1] + ".new", sys.argv[1])
    while True:
        link, _ = listener.accept()
        threading.Thread(target=serve, args=(link, port), daemon=True).start()
    """#
}
