package bench.points.daily_sign;

import android.accounts.AbstractAccountAuthenticator;
import android.accounts.Account;
import android.accounts.AccountAuthenticatorResponse;
import android.app.Service;
import android.content.Intent;
import android.os.Bundle;
import android.os.IBinder;

public final class Login extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return new AbstractAccountAuthenticator(this) {
            @Override
            public Bundle editProperties(AccountAuthenticatorResponse response, String type) {
                throw new UnsupportedOperationException("no properties");
            }

            @Override
            public Bundle addAccount(AccountAuthenticatorResponse response, String type, String tokenType,
                    String[] features, Bundle options) {
                return Bundle.EMPTY;
            }

            @Override
            public Bundle confirmCredentials(AccountAuthenticatorResponse response, Account account, Bundle options) {
                return Bundle.EMPTY;
            }

            @Override
            public Bundle getAuthToken(AccountAuthenticatorResponse response, Account account, String tokenType,
                    Bundle options) {
                return Bundle.EMPTY;
            }

            @Override
            public String getAuthTokenLabel(String tokenType) {
                return tokenType;
            }

            @Override
            public Bundle updateCredentials(AccountAuthenticatorResponse response, Account account,
                    String tokenType, Bundle options) {
                return Bundle.EMPTY;
            }

            @Override
            public Bundle hasFeatures(AccountAuthenticatorResponse response, Account account, String[] features) {
                return Bundle.EMPTY;
            }
        }.getIBinder();
    }
}
