package bench.flow.text_machines;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.text.MessageFormat;
import java.util.Formatter;
import java.util.Locale;
import java.util.Scanner;
import java.util.StringTokenizer;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            Log.i("Bench", through(id)); //: #sink
        } catch (IOException never) {
            setTitle(never.getMessage());
        }
    }

    private static String through(String id) throws IOException {
        Formatter out = new Formatter(new StringBuilder(), Locale.US); //: @formatter,formatter_clean
        out.format("%s is %s", "it", id); //: @formatter
        out.format("%1$s is here", "it", id); //: @formatter_clean
        return out.toString(); //: @formatter,formatter_clean
        return MessageFormat.format("{0} is {1}", "it", id); //: @message_format
        Scanner words = new Scanner("id " + id); //: @scanner
        words.next(); //: @scanner
        return words.next(); //: @scanner
        StringTokenizer parts = new StringTokenizer("id=" + id, "="); //: @tokens,tokens_clean
        String first = parts.nextToken(); //: @tokens,tokens_clean
        return first; //: @tokens_clean
        return first.isEmpty() ? "" : parts.nextToken(); //: @tokens
        BufferedReader lines = new BufferedReader(new StringReader("first\n" + id)); //: @reader
        lines.readLine(); //: @reader
        return lines.readLine(); //: @reader
        StringWriter page = new StringWriter(); //: @printer
        PrintWriter printer = new PrintWriter(page); //: @printer
        printer.printf("id: %s%n", id); //: @printer
        printer.flush(); //: @printer
        return page.toString(); //: @printer
        char[] letters = new char[id.length()]; //: @chars
        id.getChars(0, id.length(), letters, 0); //: @chars
        return String.valueOf(letters); //: @chars
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(); //: @data,data_clean
        DataOutputStream data = new DataOutputStream(bytes); //: @data,data_clean
        data.writeUTF("version"); //: @data,data_clean
        data.writeUTF(id); //: @data,data_clean
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())); //: @data,data_clean
        String head = in.readUTF(); //: @data,data_clean
        return head; //: @data_clean
        return head + in.readUTF(); //: @data
        return URLDecoder.decode(URLEncoder.encode(id + " &", "UTF-8"), "UTF-8"); //: @url_coded
    }
}
