package bench.points.face_without_consent;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.hardware.biometrics.BiometricPrompt; //: @local_unlock
import android.os.Bundle;
import android.os.CancellationSignal; //: @local_unlock
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button sign = new Button(this);
        sign.setText("Sign in");
        sign.setOnClickListener(view -> scan()); //: @breach
        sign.setOnClickListener(view -> ask()); //: @clean
        sign.setOnClickListener(view -> unlock()); //: @local_unlock
        sign.setOnClickListener(view -> card()); //: @none
        setContentView(sign);
    }

    private void scan() { //: @breach,clean
        startActivity(new Intent(this, FaceScan.class)); //: @breach,clean
    } //: @breach,clean

    private void ask() { //: @clean
        new AlertDialog.Builder(this) //: @clean
                .setTitle("Consent to face recognition") //: @clean
                .setMessage("We compare a picture of your face with your member photo to open the gate, and delete it at once. Face data are sensitive.") //: @clean
                .setPositiveButton("Agree", (dialog, which) -> scan()) //: @clean
                .setNegativeButton("Use a code by SMS", (dialog, which) -> card()) //: @clean
                .show(); //: @clean
    } //: @clean

    private void unlock() { //: @local_unlock
        new BiometricPrompt.Builder(this) //: @local_unlock
                .setTitle("Unlock your card") //: @local_unlock
                .setNegativeButton("Use PIN", getMainExecutor(), (dialog, which) -> card()) //: @local_unlock
                .build() //: @local_unlock
                .authenticate(new CancellationSignal(), getMainExecutor(), new Answer()); //: @local_unlock
    } //: @local_unlock

    private final class Answer extends BiometricPrompt.AuthenticationCallback { //: @local_unlock
        @Override //: @local_unlock
        public void onAuthenticationSucceeded(BiometricPrompt.AuthenticationResult result) { //: @local_unlock
            card(); //: @local_unlock
        } //: @local_unlock
    } //: @local_unlock

    private void card() {
        setTitle("Card 0042");
        new AlertDialog.Builder(this).setMessage("Welcome").show();
    }
}
