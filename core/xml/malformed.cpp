#include "core/xml/malformed.hpp"

#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include "core/xml/findings.hpp"

namespace fassung::xml {

std::string malformed_sentence(int libxml_code, std::string_view first, std::string_view second) {
    switch (libxml_code) {
        case XML_ERR_DOCUMENT_EMPTY:
        case XML_ERR_DOCUMENT_START:
            return "Der Text enthält kein XML-Element. Erwartet wird genau ein Wurzelelement.";
        case XML_ERR_DOCUMENT_END:
            return "Nach dem Ende des Wurzelelements folgt noch etwas. Ein Dokument hat genau ein "
                   "Wurzelelement.";
        case XML_ERR_TAG_NAME_MISMATCH:
            return fmt::format(
                "Das Element {} ist nicht geschlossen, oder die Reihenfolge der Endmarken stimmt nicht.",
                quoted(first));
        case XML_ERR_TAG_NOT_FINISHED:
            return "Der Text endet, bevor alle Elemente geschlossen sind.";
        case XML_ERR_ATTRIBUTE_REDEFINED:
        case XML_NS_ERR_ATTRIBUTE_REDEFINED:
            return fmt::format("Das Attribut {} steht im selben Element zweimal. Erlaubt ist es einmal.",
                               quoted(first));
        case XML_NS_ERR_UNDEFINED_NAMESPACE:
            return fmt::format("Das Namensraum-Kürzel {} ist nicht vereinbart. Bitte lassen Sie Kürzel weg.",
                               quoted(first));
        case XML_ERR_UNDECLARED_ENTITY:
        case XML_WAR_UNDECLARED_ENTITY:
            return fmt::format(
                "Die Abkürzung „&{};“ ist nicht bekannt. Erlaubt sind „&amp;“, „&lt;“, „&gt;“, „&quot;“ und "
                "„&apos;“.",
                first);
        case XML_ERR_ENTITYREF_SEMICOL_MISSING:
        case XML_ERR_ENTITYREF_NO_NAME:
            return "Ein einzelnes „&“ ist nicht zulässig. Schreiben Sie „&amp;“.";
        case XML_ERR_LT_IN_ATTRIBUTE:
            return "In einem Attributwert steht „<“. Schreiben Sie „&lt;“.";
        case XML_ERR_ATTRIBUTE_NOT_STARTED:
        case XML_ERR_ATTRIBUTE_NOT_FINISHED:
            return "Ein Attributwert steht nicht in Anführungszeichen.";
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
            return fmt::format("Das Attribut {} hat keinen Wert.", quoted(first.empty() ? second : first));
        case XML_ERR_SPACE_REQUIRED:
            return "Hier fehlt ein Leerzeichen, zum Beispiel zwischen zwei Attributen.";
        case XML_ERR_GT_REQUIRED:
            return "Eine Marke ist nicht mit „>“ abgeschlossen.";
        case XML_ERR_NAME_REQUIRED:
            return "Nach „<“ oder „&“ wird ein Name erwartet. Als Zeichen schreiben Sie „&lt;“ und „&amp;“.";
        case XML_ERR_INVALID_CHAR:
        case XML_ERR_INVALID_CHARREF:
        case XML_ERR_INVALID_HEX_CHARREF:
        case XML_ERR_INVALID_DEC_CHARREF:
            return "Hier steht ein Zeichen, das in XML nicht zulässig ist.";
        case XML_ERR_MISPLACED_CDATA_END:
            return "Die Zeichenfolge „]]>“ ist im Text nicht zulässig. Schreiben Sie „]]&gt;“.";
        case XML_ERR_CDATA_NOT_FINISHED:
            return "Ein CDATA-Abschnitt ist nicht abgeschlossen.";
        case XML_ERR_RESERVED_XML_NAME:
            return "Die XML-Deklaration darf nur ganz am Anfang stehen.";
        case XML_ERR_UNKNOWN_VERSION:
        case XML_ERR_VERSION_MISSING:
            return "Die XML-Deklaration muss version=\"1.0\" nennen.";
        default:
            return "Der Text ist hier kein wohlgeformtes XML. Bitte prüfen Sie Marken und Anführungszeichen.";
    }
}

}  // namespace fassung::xml
