package bench.flow.packed_streams;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.SecretKeySpec;

public final class Main extends Activity {
    private static final class Card implements Serializable {
        private static final long serialVersionUID = 1L;
        String owner; //: @gzip,gzip_clean,zip_entry,cipher,pipe,object,sequence
        transient String owner; //: @object_transient
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            Log.i("Packer", through(id)); //: #sink
        } catch (Exception error) {
            setTitle("error");
        }
    }

    private static String through(String id) throws Exception {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        byte[] raw = id.getBytes(StandardCharsets.UTF_8);
        OutputStream packed = new GZIPOutputStream(sink); //: @gzip,gzip_clean
        ByteArrayOutputStream other = new ByteArrayOutputStream(); //: @gzip_clean
        OutputStream aside = new GZIPOutputStream(other); //: @gzip_clean
        aside.write(raw); //: @gzip_clean
        aside.close(); //: @gzip_clean
        raw = "nothing".getBytes(StandardCharsets.UTF_8); //: @gzip_clean
        ZipOutputStream packed = new ZipOutputStream(sink); //: @zip_entry
        packed.putNextEntry(new ZipEntry("id.txt")); //: @zip_entry
        Cipher lock = Cipher.getInstance("AES/ECB/PKCS5Padding"); //: @cipher
        SecretKeySpec key = new SecretKeySpec("0123456789abcdef".getBytes(StandardCharsets.UTF_8), "AES"); //: @cipher
        lock.init(Cipher.ENCRYPT_MODE, key); //: @cipher
        OutputStream packed = new CipherOutputStream(sink, lock); //: @cipher
        packed.write(raw); //: @gzip,gzip_clean,zip_entry,cipher
        packed.close(); //: @gzip,gzip_clean,zip_entry,cipher
        InputStream from = new ByteArrayInputStream(sink.toByteArray()); //: @gzip,gzip_clean,zip_entry,cipher
        from = new GZIPInputStream(from); //: @gzip,gzip_clean
        ZipInputStream archive = new ZipInputStream(from); //: @zip_entry
        archive.getNextEntry(); //: @zip_entry
        from = archive; //: @zip_entry
        Cipher open = Cipher.getInstance("AES/ECB/PKCS5Padding"); //: @cipher
        open.init(Cipher.DECRYPT_MODE, key); //: @cipher
        from = new CipherInputStream(from, open); //: @cipher
        PipedOutputStream end = new PipedOutputStream(); //: @pipe
        InputStream from = new PipedInputStream(end); //: @pipe
        end.write(raw); //: @pipe
        end.close(); //: @pipe
        InputStream from = new SequenceInputStream(new ByteArrayInputStream(new byte[] {65, 61}), new ByteArrayInputStream(raw)); //: @sequence
        Card card = new Card(); //: @object,object_transient
        card.owner = id; //: @object,object_transient
        ObjectOutputStream objects = new ObjectOutputStream(sink); //: @object,object_transient
        objects.writeObject(card); //: @object,object_transient
        objects.close(); //: @object,object_transient
        ObjectInputStream back = new ObjectInputStream(new ByteArrayInputStream(sink.toByteArray())); //: @object,object_transient
        return ((Card) back.readObject()).owner; //: @object,object_transient
        return new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8)).readLine(); //: @gzip,gzip_clean,zip_entry,cipher,pipe,sequence
    }
}
