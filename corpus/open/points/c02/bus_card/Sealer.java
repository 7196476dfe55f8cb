package bench.points.bus_card;

import android.content.Context;
import android.content.SharedPreferences;
import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyProperties;
import android.util.Base64;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps the card number so that a thief of the phone cannot read it. */
final class Sealer {
    /** How records are enciphered. */
    enum Way {
        STORE("DESede/CBC/PKCS5Padding", "DESede", 168), //: @breach
        STORE("AES/GCM/NoPadding", "AES", 256), //: @clean,old_records
        OLD("DESede/CBC/PKCS5Padding", "DESede", 168), //: @old_records
        PLAIN("", "", 0);

        final String mode;
        final String key;
        final int bits;

        Way(String mode, String key, int bits) {
            this.mode = mode;
            this.key = key;
            this.bits = bits;
        }
    }

    private final SharedPreferences kept;

    Sealer(Context context) {
        kept = context.getSharedPreferences("card", Context.MODE_PRIVATE);
    }

    void keep(String number) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(Way.STORE.mode); //: #cipher
        cipher.init(Cipher.ENCRYPT_MODE, key(Way.STORE));
        String text = Base64.encodeToString(cipher.doFinal(number.getBytes()), Base64.NO_WRAP);
        String vector = Base64.encodeToString(cipher.getIV(), Base64.NO_WRAP);
        kept.edit().putString("number", text).putString("vector", vector).apply();
    }

    private Key key(Way way) throws GeneralSecurityException {
        KeyGenerator maker = KeyGenerator.getInstance(way.key); //: @breach
        maker.init(way.bits); //: @breach
        SecretKey fresh = maker.generateKey(); //: @breach
        kept.edit().putString("key", Base64.encodeToString(fresh.getEncoded(), Base64.NO_WRAP)).apply(); //: @breach
        return fresh; //: @breach
        KeyGenerator maker = KeyGenerator.getInstance(way.key, "AndroidKeyStore"); //: @clean,old_records
        maker.init(new KeyGenParameterSpec.Builder("card", KeyProperties.PURPOSE_ENCRYPT | KeyProperties.PURPOSE_DECRYPT) //: @clean,old_records
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM) //: @clean,old_records
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE) //: @clean,old_records
                .setKeySize(way.bits) //: @clean,old_records
                .build()); //: @clean,old_records
        return maker.generateKey(); //: @clean,old_records
    }

    /** Reads what version 1 left, whose key the user's passcode opened. */ //: @old_records
    String readOld(byte[] passcode) throws GeneralSecurityException { //: @old_records
        byte[] record = Base64.decode(kept.getString("v1", ""), Base64.NO_WRAP); //: @old_records
        if (record.length < 9) { //: @old_records
            return ""; //: @old_records
        } //: @old_records
        Cipher cipher = Cipher.getInstance(Way.OLD.mode); //: @old_records
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(passcode, Way.OLD.key), new IvParameterSpec(record, 0, 8)); //: @old_records
        return new String(cipher.doFinal(record, 8, record.length - 8)); //: @old_records
    } //: @old_records
}
