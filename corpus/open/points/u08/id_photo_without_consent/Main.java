package bench.points.id_photo_without_consent;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.graphics.Bitmap;
import android.os.Bundle;
import android.provider.MediaStore;
import android.widget.Button;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button upload = new Button(this);
        upload.setText("成为车主：上传身份证"); //: @breach,clean
        upload.setText("报销：上传过路费票据"); //: @receipt
        upload.setOnClickListener(view -> camera()); //: @breach,receipt
        upload.setOnClickListener(view -> ask()); //: @clean
        setContentView(upload);
    }

    private void ask() { //: @clean
        new AlertDialog.Builder(this) //: @clean
                .setTitle("敏感个人信息单独同意") //: @clean
                .setMessage("身份证照片仅用于核验车主身份，核验后立即删除。") //: @clean
                .setPositiveButton("同意", (dialog, which) -> camera()) //: @clean
                .setNegativeButton("到店核验", (dialog, which) -> setTitle("请携带证件到服务点")) //: @clean
                .show(); //: @clean
    } //: @clean

    private void camera() {
        startActivityForResult(new Intent(MediaStore.ACTION_IMAGE_CAPTURE), 1); //: #camera
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        if (result == RESULT_OK && data != null) {
            Bitmap picture = (Bitmap) data.getExtras().get("data");
            new Thread(() -> send(picture)).start();
        }
    }

    private static void send(Bitmap picture) {
        try {
            String address = "https://pinche.example/idcard/front"; //: @breach,clean
            String address = "https://pinche.example/receipt"; //: @receipt
            HttpURLConnection line = (HttpURLConnection) new URL(address).openConnection();
            line.setDoOutput(true);
            try (OutputStream out = line.getOutputStream()) {
                picture.compress(Bitmap.CompressFormat.JPEG, 90, out);
            }
            line.getResponseCode();
        } catch (IOException problem) {
            android.util.Log.w("Ride", "offline");
        }
    }
}
