package bench.flow.ledger_record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** One line of the ledger as bytes: page, title, owner, currency. */
final class Record {
    private Record() {}

    static byte[] write(int page, String title, String owner) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(page);
            out.writeUTF(title);
            out.writeUTF(owner);
            out.writeUTF("CNY");
        }
        return bytes.toByteArray();
    }

    static String read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.skipBytes(Integer.BYTES);
            in.skipBytes(in.readUnsignedShort()); //: @second_text,skipped
            in.skipBytes(in.readUnsignedShort()); //: @skipped
            return in.readUTF();
        }
    }
}
