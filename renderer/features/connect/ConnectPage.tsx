export const ConnectPage = () => <main className="main" />
