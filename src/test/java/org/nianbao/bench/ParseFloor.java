package org.nianbao.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * What nobody who reads an .xlsx can do without: the parts with cells, shared strings and styles are unpacked and taken
 * apart into events, by the parser that we read with, and nothing is made of them.
 */
final class ParseFloor {

    /** The parts that hold cells, and what is needed to understand them. */
    static final Pattern PARTS = Pattern.compile("xl/(worksheets/[^/]+|sharedStrings|styles)\\.xml");

    private static final XMLInputFactory FACTORY = factory();

    private ParseFloor() {}

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    /** How many elements those parts have. */
    static long elements(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var elements = 0L;
            for (var entry : Collections.list(zip.entries())) {
                if (PARTS.matcher(entry.getName()).matches()) {
                    elements += elements(zip.getInputStream(entry));
                }
            }
            return elements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(file.toString(), e);
        }
    }

    private static long elements(InputStream part) throws XMLStreamException, IOException {
        try (part) {
            var reader = FACTORY.createXMLStreamReader(part);
            var elements = 0L;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    elements++;
                }
            }
            return elements;
        }
    }
}
