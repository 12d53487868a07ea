package org.nianbao.workbook.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.nianbao.workbook.guard.Allowance;
import org.nianbao.workbook.guard.LimitCounter;
import org.nianbao.workbook.guard.Limits;
import org.nianbao.workbook.guard.MarkupGuard;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;

/**
 * A part of an .xlsx as a run of tags.
 *
 * <p>Tags and attributes go by their local names, because the same part comes with and without a prefix, and in the
 * name spaces of the transitional and of the strict standard.
 */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final Allowance bytes;
    private final XMLStreamReader2 reader;
    private final MarkupGuard guard;

    /** The event at hand and, if it is a tag, what the tag is called. */
    private int event;

    private String name = "";

    private final ColumnDecoder column = new ColumnDecoder();
    private final DigitsDecoder digits = new DigitsDecoder();

    XmlPart(PackagePart part) throws IOException {
        this(part.getInputStream());
    }

    XmlPart(InputStream part) throws IOException {
        bytes = new Allowance(part, Limits.TAG_BYTES);
        try {
            reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(bytes);
            guard = new MarkupGuard(reader);
        } catch (XMLStreamException malformed) {
            throw new IOException(malformed);
        }
    }

    /** Aalto by name: which parser the platform would look up depends on what else is on the class path. */
    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to the next tag, opening or closing; false at the end. */
    boolean next() throws IOException {
        while (true) {
            event();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    private int event() throws IOException {
        bytes.renew();
        try {
            event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                name = reader.getLocalName();
            }
            guard.see(event, name);
            return event;
        } catch (XMLStreamException malformed) {
            throw new IOException(malformed);
        }
    }

    /** What the tag at hand is called. */
    String name() {
        return name;
    }

    /** Whether the tag at hand opens something. */
    boolean starts() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean starts(String expected) {
        return starts() && name.equals(expected);
    }

    /** Whether the name of the tag at hand ends so. */
    boolean isNamedLike(String end) {
        return name.endsWith(end);
    }

    boolean ends(String expected) {
        return event == XMLStreamConstants.END_ELEMENT && name.equals(expected);
    }

    /** Goes to the tag that closes the one at hand. */
    void skip() throws IOException {
        for (int depth = 1; depth > 0; ) {
            next();
            depth += starts() ? 1 : -1;
        }
    }

    /** The text up to the tag that closes the one at hand. */
    String text() throws IOException {
        var event = event();
        if (event == XMLStreamConstants.CHARACTERS) {
            var piece = reader.getText();
            LimitCounter.refuseTooLong(piece, Limits.WRITTEN_CELL_CHARACTERS);
            event = event();
            return event == XMLStreamConstants.END_ELEMENT ? piece : text(new StringBuilder(piece), event);
        }
        return text(new StringBuilder(), event);
    }

    /** The rest of a text that comes in pieces, from an event on. */
    private String text(StringBuilder text, int first) throws IOException {
        for (int event = first; event != XMLStreamConstants.END_ELEMENT; event = event()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
                LimitCounter.refuseTooLong(text, Limits.WRITTEN_CELL_CHARACTERS);
            }
        }
        return text.toString();
    }

    /** How many attributes the tag at hand has. */
    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attribute(int index) {
        return reader.getAttributeValue(index);
    }

    /** The column that an attribute names together with its row, or -1 if it does not do so in capitals and digits. */
    int column(int index) throws IOException {
        return decoded(index, column);
    }

    private int decoded(int index, NumberDecoder decoder) throws IOException {
        try {
            reader.getAttributeAs(index, decoder);
            return decoder.value();
        } catch (XMLStreamException malformed) {
            throw new IOException(malformed);
        }
    }

    /** The whole number that an attribute gives. */
    int number(int index) throws IOException {
        var number = decoded(index, digits);
        return number == NumberDecoder.NONE ? signedNumber(index) : number;
    }

    private int signedNumber(int index) throws RefusedFileException {
        var value = attribute(index);
        try {
            return Integer.parseInt(value.trim());
        } catch (NumberFormatException malformed) {
            throw new RefusedFileException(Refusal.DAMAGED, "有一个内部编号不是整数");
        }
    }

    private @Nullable String attribute(String wanted) {
        var index = index(wanted);
        return index < 0 ? null : attribute(index);
    }

    /** Which attribute has a name, or -1. */
    int index(String wanted) {
        for (int i = 0; i < attributes(); i++) {
            if (attributeName(i).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    String attribute(String wanted, String otherwise) {
        return Objects.requireNonNullElse(attribute(wanted), otherwise);
    }

    /** A whole number that an attribute gives. */
    int number(String wanted, int otherwise) throws IOException {
        var index = index(wanted);
        return index < 0 ? otherwise : number(index);
    }

    /** Whether an attribute says yes, in either way of XML. */
    boolean flag(String wanted, boolean otherwise) {
        var value = attribute(wanted);
        return value == null ? otherwise : value.equals("1") || value.equals("true");
    }

    /** Whether a prefix stands for a name space at the tag at hand. */
    boolean knows(String prefix) {
        return reader.getNamespaceURI(prefix) != null;
    }

    boolean isUtf8() {
        return "UTF-8".equals(reader.getEncoding());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
