package io.tenure.kit.testing;

import io.restassured.RestAssured;
import io.tenure.kit.security.Roles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP call on a bare socket, which can read answers before it has sent everything; the usual
 * clients cannot.
 */
public final class LineCall implements AutoCloseable {

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final boolean chunked;
  private InputStream body;
  private Map<String, String> head;
  private int status;

  private LineCall(String path, Long length) throws IOException {
    socket = new Socket("localhost", RestAssured.port);
    socket.setSoTimeout(60_000);
    out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    chunked = length == null;
    ascii(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nAccept: application/x-ndjson\r\n"
            + "Authorization: Bearer "
            + Tokens.of("streamer", Roles.SERVICE)
            + "\r\n"
            + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + length)
            + "\r\n\r\n");
    out.flush();
  }

  /** Of unknown length. */
  public static LineCall chunked(String path) throws IOException {
    return new LineCall(path, null);
  }

  /** With a declared length. */
  public static LineCall ofLength(String path, long length) throws IOException {
    return new LineCall(path, length);
  }

  public void send(byte[] bytes) throws IOException {
    if (chunked) {
      ascii(Integer.toHexString(bytes.length) + "\r\n");
      out.write(bytes);
      ascii("\r\n");
    } else {
      out.write(bytes);
    }
  }

  public void sendLine(String line) throws IOException {
    send((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  public void flush() throws IOException {
    out.flush();
  }

  public void finish() throws IOException {
    if (chunked) {
      ascii("0\r\n\r\n");
    }
    out.flush();
  }

  public int status() throws IOException {
    readHead();
    return status;
  }

  public String header(String name) throws IOException {
    readHead();
    return head.get(name.toLowerCase(Locale.ROOT));
  }

  /** The next line of the answer; null at its proper end. */
  public String readLine() throws IOException {
    readHead();
    return line(body);
  }

  private void readHead() throws IOException {
    if (head != null) {
      return;
    }
    status = Integer.parseInt(line(in).split(" ")[1]);
    head = new LinkedHashMap<>();
    for (String each = line(in); !each.isEmpty(); each = line(in)) {
      int colon = each.indexOf(':');
      head.put(
          each.substring(0, colon).toLowerCase(Locale.ROOT), each.substring(colon + 1).strip());
    }
    body = "chunked".equals(head.get("transfer-encoding")) ? new Chunks(in) : in;
  }

  private static String line(InputStream from) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int each = from.read(); each != '\n'; each = from.read()) {
      if (each < 0) {
        if (line.size() == 0) {
          return null;
        }
        break;
      }
      if (each != '\r') {
        line.write(each);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private void ascii(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Takes the chunks apart; an end without the last chunk is an EOFException. */
  private static final class Chunks extends InputStream {
    private final InputStream in;
    private int left;
    private boolean ended;

    Chunks(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      if (ended) {
        return -1;
      }
      if (left == 0) {
        String size = line(in);
        if (size == null) {
          throw new EOFException("cut off");
        }
        left = Integer.parseInt(size.strip(), 16);
        if (left == 0) {
          ended = true;
          return -1;
        }
      }
      int each = in.read();
      if (each < 0) {
        throw new EOFException("cut off");
      }
      if (--left == 0) {
        line(in);
      }
      return each;
    }
  }
}
