export const SettingsPage = () => <main className="main" />
