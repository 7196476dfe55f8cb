package bench.flow.note_as_xml;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.util.Xml;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.xmlpull.v1.XmlPullParser;
import org.xmlpull.v1.XmlPullParserException;
import org.xmlpull.v1.XmlSerializer;

/** Keeps a note in a form that can be sent and read again. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            Log.d("Note", "read " + read(write(id))); //: #sink
        } catch (IOException | XmlPullParserException problem) {
            setTitle("The note is torn");
        }
    }

    private static String write(String id) throws IOException {
        StringWriter paper = new StringWriter();
        XmlSerializer pen = Xml.newSerializer();
        pen.setOutput(paper);
        pen.startTag(null, "note");
        pen.attribute(null, "who", id);
        pen.attribute(null, "colour", "yellow");
        pen.text("buy milk");
        pen.endTag(null, "note");
        pen.endDocument();
        return paper.toString();
    }

    private static String read(String paper) throws IOException, XmlPullParserException {
        XmlPullParser eye = Xml.newPullParser();
        eye.setInput(new StringReader(paper));
        eye.nextTag();
        return eye.getAttributeValue(null, "who"); //: @leak
        return eye.getAttributeValue(null, "colour"); //: @clean
        return eye.nextText(); //: @text_only
    }
}
