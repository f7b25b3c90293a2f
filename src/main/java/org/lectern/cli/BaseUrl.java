package org.lectern.cli;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a site, and ends it in a slash. */
final class BaseUrl implements ITypeConverter<String> {
  @Override
  public String convert(String value) {
    try {
      URI uri = new URI(value);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
        return value.endsWith("/") ? value : value + "/";
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw new TypeConversionException(
        "\"" + value + "\" is not the address of a site, such as https://example.org/speeches/");
  }
}
